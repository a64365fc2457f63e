// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.waysout;

import org.ashiato.model.Lacking;
import org.ashiato.model.Text;

/**
 * A question that the logs at hand leave open wherever there is an intrusion.
 *
 * @param key stable, part of the finding's key
 * @param open what cannot be decided; {@code %s} stands for the period
 * @param lacking the log that would decide it
 */
record Way(String key, Text open, Lacking lacking) {

    static final Way AROUND_PROXY = new Way(
            "around-proxy",
            new Text(
                    "%s、調査範囲の端末がプロキシサーバを経由せずに外部と通信したか否かは、判断できない。",
                    "Whether terminals in scope communicated with the outside around the proxy %s cannot be decided."),
            new Lacking(
                    "firewall",
                    new Text(
                            "ファイアウォールの通信記録(許可及び拒否)又は境界のフロー記録、並びにその設定",
                            "the firewall's log (permitted and denied) or a flow log at the border, and its rules")));

    static final Way DNS_TUNNEL = new Way(
            "dns-tunnel",
            new Text(
                    "%s、名前解決(DNS)を通じて指令の受信又は情報の送信が行われたか否かは、判断できない。",
                    "Whether commands or data passed through name look-ups (DNS) %s cannot be decided."),
            new Lacking("dns", new Text("DNSサーバの問合せ記録", "the query log of the name servers")));

    static final Way MAIL = new Way(
            "mail",
            new Text(
                    "%s、電子メールにより情報が外部へ送られたか否か、及び不審メールが感染の原因であるか否かは、判断できない。",
                    "Whether data left by mail %s, and whether a mail started the infection, cannot be decided."),
            new Lacking(
                    "mail",
                    new Text(
                            "メールサーバの送受信記録(差出人、宛先、Message-ID、添付ファイル名)",
                            "the mail server's log (sender, recipients, Message-ID, attachment names)")));

    static final Way MEDIA = new Way(
            "media",
            new Text(
                    "%s、外部記録媒体又は組織が管理しない回線(携帯端末等)により情報が持ち出されたか否かは、判断できない。",
                    "Whether data left on removable media or over lines the organisation does not run %s cannot be decided."),
            new Lacking(
                    "endpoint.media",
                    new Text(
                            "端末の記録(外部記録媒体の接続、ネットワークの切替え)又は資産管理ソフトの操作記録",
                            "the terminals' logs of attached media and networks, or an asset manager's operation log")));

    static final Way SIGN_IN = new Way(
            "sign-in",
            new Text(
                    "%s、認証サーバの管理者権限が悪用されたか否か、及び調査範囲の端末から他の機器へ侵入が広がったか否かは、判断できない。",
                    "Whether the authentication server's administrator rights were misused %s, and whether other machines were"
                            + " entered from terminals in scope, cannot be decided."),
            new Lacking(
                    "directory",
                    new Text(
                            "認証サーバ(Active Directory 等)及び端末のイベントログ",
                            "the event logs of the authentication server (Active Directory) and of the terminals")));
}
