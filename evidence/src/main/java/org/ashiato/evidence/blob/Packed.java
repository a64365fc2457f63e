// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.blob;

/**
 * A piece of content, packed and ready to be written; made by one thread, written in the order of the content.
 *
 * @param bytes the packed piece
 * @param length bytes of the piece unpacked
 * @param filter the words in it
 */
public record Packed(byte[] bytes, int length, byte[] filter) {}
