// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/** The languages that users read. */
public enum Language {
    JA,
    EN
}
