// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.time.DayOfWeek;
import java.util.Locale;
import org.ashiato.analysis.actor.Actor;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.stages.Stages.Group;
import org.ashiato.analysis.stages.Stages.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of what the intruder did stage by stage, and of the intruder's habits. */
final class CourseNodes {
    private final Nodes nodes;

    CourseNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    ObjectNode stage(Stage stage) {
        ObjectNode node = nodes.object()
                .put("number", stage.number())
                .put("kind", code(stage.kind()))
                .put("grade", stage.grade().code());
        nodes.interval(node, "from", "to", stage.interval());
        node.set("accounts", nodes.sortedTexts(stage.accounts()));
        node.set("new_accounts", nodes.sortedTexts(stage.fresh()));
        node.put("sign_ins", stage.signIns()).put("accesses", stage.accesses()).put("machine", stage.machine());
        node.set("citations", nodes.citations(stage.citations()));
        return node;
    }

    ObjectNode group(Group group) {
        ObjectNode node = nodes.object()
                .put("id", group.id())
                .put("cause", code(group.cause()))
                .put("grade", group.grade().code());
        nodes.interval(node, "first", "last", group.interval());
        ArrayNode members = node.putArray("accounts");
        group.members()
                .forEach(m -> members.add(nodes.object().put("id", m.account()).put("cause", code(m.cause()))));
        return node;
    }

    /** Null where there is nobody in scope. */
    JsonNode actor(Actor actor) {
        if (actor.equals(Actor.NONE)) {
            return JsonNodeFactory.instance.nullNode();
        }
        Workday workday = actor.workday();
        ObjectNode node = nodes.object()
                .put("zone", workday == null ? null : workday.zone())
                .put("zone_grade", actor.zoneGrade().code());
        ArrayNode weekdays = node.putArray("weekdays");
        ArrayNode hours = node.putArray("hours");
        if (workday != null) {
            workday.weekdays().stream().map(DayOfWeek::getValue).forEach(weekdays::add);
            hours.add(nodes.decimal(workday.from())).add(nodes.decimal(workday.to()));
        }
        node.put("confidence", nodes.decimal(workday == null ? 0 : workday.confidence()));
        ArrayNode agents = node.putArray("user_agents");
        actor.programs().stream().map(Actor.Program::name).sorted().forEach(agents::add);
        node.put("agents_a_day", actor.together().usual())
                .put("most_agents_a_day", actor.together().most());
        ArrayNode kinds = node.putArray("address_kinds");
        actor.kinds()
                .forEach(k -> kinds.add(nodes.object()
                        .put("kind", k.kind())
                        .put("addresses", k.addresses())
                        .put("sign_ins", k.signIns())));
        ArrayNode zones = node.putArray("zones");
        actor.zones().forEach(z -> {
            ObjectNode zone = nodes.object().put("zone", z.zone());
            zone.putArray("hours").add(nodes.decimal(z.from())).add(nodes.decimal(z.to()));
            zones.add(zone.put("fit", nodes.decimal(z.fit())).put("office", nodes.decimal(z.office())));
        });
        node.put("one_actor", actor.one().grade().code());
        return node;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
