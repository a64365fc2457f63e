// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/** A result of an analysis that others build on or the report draws: a ranking, a scope, a matrix. Records only. */
public interface Exhibit {}
