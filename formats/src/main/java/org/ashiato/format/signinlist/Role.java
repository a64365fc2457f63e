// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.signinlist;

import java.util.List;
import java.util.Optional;

/** What a column of a list of sign-ins may be, and the names such columns commonly have; the first found is taken. */
enum Role {
    TIME("time", """
            ログイン日時 ログオン日時 認証日時 サインイン日時 アクセス日時 発生日時 記録日時 日時 タイムスタンプ
            ログイン時刻 ログオン時刻 認証時刻 logintime logontime signintime signindate eventtime timestamp datetime
            date/time dateandtime time 時刻 date 日付"""),
    USER("user", """
            ログインid ログオンid ログイン名 ログオン名 ユーザid ユーザーid 利用者id アカウントid 職員番号 社員番号 職員id
            ユーザ名 ユーザー名 アカウント名 アカウント ユーザ ユーザー 利用者 loginid logonid loginname logonname
            userprincipalname username userid accountname accountid account login user メールアドレス email
            emailaddress"""),
    ADDRESS("address", """
            接続元ipアドレス 接続元ip 接続元アドレス 送信元ipアドレス 送信元ip 送信元アドレス アクセス元ipアドレス アクセス元ip
            クライアントipアドレス クライアントip リモートipアドレス リモートip ipアドレス 接続元 送信元 アクセス元
            clientipaddress clientip sourceipaddress sourceip srcip remoteipaddress remoteip clientaddress sourceaddress
            srcaddress remoteaddress remoteaddr ipaddress ipaddr ip リモートホスト remotehost source"""),
    RESULT("result", """
            認証結果 ログイン結果 ログオン結果 成否 成功/失敗 結果 認証成功 認証可否 ステータス 状態 loginresult authresult
            authenticationresult result outcome status"""),
    REASON("reason", "失敗理由 エラー理由 理由 エラー内容 failurereason reason errorreason"),
    AGENT("agent", "ユーザーエージェント ユーザエージェント ブラウザ ブラウザー useragent agent browser"),
    SERVICE("service", "システム名 サービス名 システム サービス アプリケーション application applicationname appname service"),
    SESSION("session", "セッションid sessionid session"),
    DEVICE("device", "端末名 端末id デバイス名 デバイス devicename deviceid device"),
    COUNTRY("country", "国 国名 country countrycode");

    private final String word;
    private final List<String> names;

    Role(String word, String names) {
        this.word = word;
        this.names = List.of(names.split("\\s+"));
    }

    /** The role as the record of the guess names it. */
    String word() {
        return word;
    }

    /** Which of these names, made plain, is the best for this role; its place, or empty. */
    Optional<Integer> find(List<String> plain) {
        return names.stream().filter(plain::contains).map(plain::indexOf).findFirst();
    }
}
