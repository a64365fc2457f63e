// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.List;
import org.ashiato.testing.range.Dice;

/** The authentication server's connections to the directory: a few at a time, each used for a while and then anew. */
final class Connections {
    /** One of them. */
    static final class Connection {
        private final int place;
        private long number;
        private int operation;
        private int left;

        private Connection(int place) {
            this.place = place;
        }

        long number() {
            return number;
        }

        /** Small, and free again when it is closed. */
        int descriptor() {
            return 12 + place;
        }

        /** The number of the next operation. */
        int next() {
            left--;
            return operation++;
        }

        boolean open() {
            return number > 0;
        }

        boolean worn() {
            return left <= 0;
        }
    }

    private final List<Connection> searching = new ArrayList<>();
    private final List<Connection> binding = new ArrayList<>();
    private final long from;
    private final int life;
    private final Dice dice;
    private long last;

    /**
     * Makes a few, none of them open.
     *
     * @param from the number that the first one has after a start of the server
     */
    Connections(long from, Dice dice) {
        this.from = from;
        this.dice = dice;
        this.life = dice.between(60, 300);
        int count = dice.between(2, 6);
        for (int i = 0; i < count; i++) {
            searching.add(new Connection(2 * i));
            binding.add(new Connection(2 * i + 1));
        }
        forget();
    }

    /** One on which names are looked up. */
    Connection search() {
        return dice.pick(searching);
    }

    /** One on which passwords are tried. */
    Connection bind() {
        return dice.pick(binding);
    }

    void renew(Connection connection) {
        connection.number = ++last;
        connection.operation = 0;
        connection.left = dice.between(life / 2, life * 2);
    }

    /** The server starts anew: all are closed, and the numbers begin again. */
    void forget() {
        last = from - 1;
        for (List<Connection> some : List.of(searching, binding)) {
            for (Connection connection : some) {
                connection.number = 0;
                connection.left = 0;
            }
        }
    }

    int port() {
        return dice.between(32_768, 60_999);
    }

    Dice dice() {
        return dice;
    }
}
