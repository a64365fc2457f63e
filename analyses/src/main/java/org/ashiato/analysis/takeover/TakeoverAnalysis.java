// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.takeover;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.AnalysisFile;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.model.Analysis;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Decision;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;

/**
 * Which accounts somebody else than their owner used, and from which addresses. From indicators and decisions, and
 * from sign-ins that break with their owners' past in several ways together.
 */
public final class TakeoverAnalysis implements Analysis {
    private final AnalysisInfo info = AnalysisFile.beside(TakeoverAnalysis.class);

    @Override
    public AnalysisInfo info() {
        return info;
    }

    @Override
    public Outcome ask(Inquiry inquiry) {
        return close(look(inquiry), inquiry);
    }

    /** Gathers the sign-ins and looks at them; whatever is indicated and decided, it is the same. */
    public FirstLook look(Inquiry inquiry) {
        Uses uses = Uses.gather(inquiry.gather());
        return new FirstLook(
                uses,
                new Networks(
                        uses.addresses,
                        inquiry.addressLists(),
                        inquiry.organisation().ranges()),
                guessed(uses, inquiry.exhibit(Trials.class)),
                new FirstLook.Limits(
                        info.parameter("account_prior"),
                        info.parameter("address_prior"),
                        info.parameter("accuse"),
                        info.parameter("alone"),
                        info.parameter("possible")));
    }

    private static BitSet guessed(Uses uses, Trials trials) {
        BitSet guessed = new BitSet();
        for (Trials.Guess guess : trials.guesses()) {
            if (guess.grade().accuses()) {
                int edge = uses.edge(uses.account(guess.account()), uses.address(guess.address()));
                if (edge >= 0) {
                    guessed.set(edge);
                }
            }
        }
        return guessed;
    }

    /** Closes from the indicators and decisions of an inquiry into the sign-ins that were looked at. */
    public Outcome close(FirstLook look, Inquiry inquiry) {
        if (look.uses.edges() == 0) {
            return new Outcome(List.of(), List.of(Takeover.NONE));
        }
        Seeds seeds = Seeds.of(look.uses, inquiry.indicators(), inquiry.decisions());
        Pivot.Rest rest = new Pivot(look, seeds.fixed()).run();
        ScopeMaker maker = new ScopeMaker(look, Leads.of(look, seeds.fixed()), rest, seeds);
        Lines lines = Lines.gather(inquiry.gather(), look.uses, maker.told());
        Takeover takeover = maker.make(lines, inquiry.coverage());
        Words words = new Words(inquiry.coverage(), inquiry.organisation().zone());
        return new Outcome(new Findings(lines, words).of(takeover), List.of(takeover));
    }

    /**
     * What is known beforehand.
     *
     * @param names of accounts (by number) and of addresses (by number behind the accounts) that were named, and by whom
     */
    record Seeds(Pivot.Fixed fixed, Map<Integer, String> names) {
        static Seeds of(Uses uses, List<Indicator> indicators, List<Decision> decisions) {
            Pivot.Fixed fixed = new Pivot.Fixed(new BitSet(), new BitSet(), new BitSet(), new BitSet());
            Map<Integer, String> names = new HashMap<>();
            for (Indicator indicator : indicators) {
                int number = switch (indicator.kind()) {
                    case ADDRESS, HOST -> uses.address(indicator.value());
                    case ACCOUNT -> uses.account(indicator.value());
                    case URL -> -1;
                };
                if (number >= 0) {
                    boolean account = indicator.kind() == Indicator.Kind.ACCOUNT;
                    (account ? fixed.badAccounts() : fixed.badAddresses()).set(number);
                    names.put(account ? number : uses.accounts.size() + number, "ioc:" + indicator.value());
                }
            }
            for (Decision decision : decisions) {
                int account = uses.account(decision.observable());
                int address = uses.address(decision.observable());
                if (account >= 0) {
                    set(fixed.badAccounts(), fixed.innocentAccounts(), account, decision.bad());
                    names.put(account, "decision:" + decision.observable());
                }
                if (address >= 0) {
                    set(fixed.badAddresses(), fixed.innocentAddresses(), address, decision.bad());
                    names.put(uses.accounts.size() + address, "decision:" + decision.observable());
                }
            }
            return new Seeds(fixed, names);
        }

        private static void set(BitSet bad, BitSet innocent, int number, boolean isBad) {
            bad.set(number, isBad);
            innocent.set(number, !isBad);
        }
    }
}
