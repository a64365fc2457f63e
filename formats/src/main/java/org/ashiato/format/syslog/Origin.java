// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.syslog;

import org.ashiato.format.ByteSearch;
import org.ashiato.format.CivilTime;

/**
 * Finds name and address in {@code NAME from ADDRESS port N ssh2: more}. The name is the client's to choose, and
 * may hold the same words: what sshd wrote is what the line, or a colon, follows. Where two places are such, no one
 * can tell which is sshd's, and none is taken. One parser's own.
 */
final class Origin {
    private int nameTo;
    private int addressFrom;
    private int addressTo;
    private int moreFrom;

    int nameTo() {
        return nameTo;
    }

    int addressFrom() {
        return addressFrom;
    }

    int addressTo() {
        return addressTo;
    }

    /** Where what follows the colon begins; the line's end where there is none. */
    int moreFrom() {
        return moreFrom;
    }

    /** Finds the only place; false where there is none, or more than one. */
    boolean find(byte[] bytes, int name, int to) {
        int places = 0;
        int last = -1;
        for (int at = ByteSearch.find(" from ", bytes, name, to);
                at < to;
                at = ByteSearch.find(" from ", bytes, at + 1, to)) {
            int end = ByteSearch.first(bytes, at + 6, to, ' ');
            int more = portEnd(bytes, end, to);
            if (more >= 0) {
                places++;
                take(at, end, more);
            }
            last = end == to ? at : last;
        }
        if (places == 0 && last >= 0) {
            // Old versions wrote no port.
            take(last, to, to);
            return true;
        }
        return places == 1;
    }

    private void take(int name, int address, int more) {
        nameTo = name;
        addressFrom = name + 6;
        addressTo = address;
        moreFrom = more;
    }

    /** Where what follows {@code port N ssh2: } begins, or -1 where this is not the line's own end. */
    private static int portEnd(byte[] bytes, int from, int to) {
        if (!ByteSearch.begins(" port ", bytes, from, to)) {
            return -1;
        }
        int end = CivilTime.digitsEnd(bytes, from + 6, to);
        if (end == from + 6) {
            return -1;
        }
        if (ByteSearch.begins(" ssh2", bytes, end, to) || ByteSearch.begins(" ssh1", bytes, end, to)) {
            end += 5;
        }
        return end == to ? to : ByteSearch.begins(": ", bytes, end, to) ? end + 2 : -1;
    }
}
