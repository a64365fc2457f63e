// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.ashiato.testing.institute.Attempt.Reach;

/** Runs a world day by day and hands its attempts on in the order of time; it never holds much more than a day. */
final class Chronicle {
    private static final Comparator<Attempt> BY_TIME = Comparator.comparingLong(Attempt::time);

    private Chronicle() {}

    static void run(World world, Consumer<Attempt> mail, Consumer<Attempt> directory) {
        Plan plan = world.plan();
        long mailFrom = Days.at(plan.mailFrom(), 0, 0);
        long mailEnd = Days.at(plan.mailEnd(), 0, 0);
        List<Attempt> waiting = new ArrayList<>();
        for (int day = 0; day < plan.mailEnd(); day++) {
            for (Actor actor : world.actors()) {
                actor.day(day, waiting::add);
            }
            waiting.sort(BY_TIME); // stable: at the same moment the order of the actors holds
            long next = Days.at(day + 1, 0, 0);
            int done = 0;
            while (done < waiting.size() && waiting.get(done).time() < next) {
                Attempt attempt = waiting.get(done++);
                if (attempt.reach() != Reach.DIRECTORY && attempt.time() >= mailFrom && attempt.time() < mailEnd) {
                    mail.accept(attempt);
                }
                if (attempt.reach() != Reach.MAIL && attempt.signIn() && attempt.time() < plan.directoryStop()) {
                    directory.accept(attempt);
                }
            }
            waiting.subList(0, done).clear();
        }
    }
}
