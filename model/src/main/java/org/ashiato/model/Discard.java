// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

/** Keeps nothing: for asking what a line is without reading it. */
public final class Discard implements EventSink {
    /** Holds nothing, so one serves all. */
    public static final EventSink ALL = new Discard();

    private Discard() {}

    @Override
    public void time(long utcMicros) {}

    @Override
    public void localTime(long localMicros) {}

    @Override
    public void yearlessTime(int turns, int month, int day, long microOfDay) {}

    @Override
    public void text(int position, byte[] bytes, int from, int to) {}

    @Override
    public void lowerText(int position, byte[] bytes, int from, int to) {}

    @Override
    public void number(int position, long value) {}
}
