// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words, Japanese and English, by which lists of sign-ins say how one ended, and why one failed. What is not plain
 * is not guessed: numbers, true and false, and words that stand for neither.
 */
public final class ResultWord {
    private static final Map<SigninWord, List<String>> WORDS = new EnumMap<>(Map.of(
            SigninWord.SUCCESS,
            List.of(
                    "success",
                    "successful",
                    "succeeded",
                    "ok",
                    "accepted",
                    "allowed",
                    "passed",
                    "成功",
                    "認証成功",
                    "ログイン成功",
                    "ログオン成功",
                    "正常",
                    "許可",
                    "○",
                    "〇"),
            SigninWord.FAILURE,
            List.of(
                    "failure",
                    "failed",
                    "fail",
                    "unsuccessful",
                    "ng",
                    "error",
                    "denied",
                    "rejected",
                    "失敗",
                    "認証失敗",
                    "ログイン失敗",
                    "ログオン失敗",
                    "異常",
                    "エラー",
                    "拒否",
                    "認証エラー",
                    "×",
                    "✕"),
            SigninWord.WRONG_PASSWORD,
            List.of(
                    "wrong password",
                    "invalid password",
                    "bad password",
                    "incorrect password",
                    "パスワード誤り",
                    "パスワード不一致",
                    "パスワード相違",
                    "パスワード間違い"),
            SigninWord.UNKNOWN_ID,
            List.of(
                    "unknown user",
                    "no such user",
                    "user not found",
                    "ユーザ不明",
                    "ユーザー不明",
                    "id不明",
                    "未登録",
                    "未登録id",
                    "存在しないid",
                    "存在しないユーザ",
                    "存在しないユーザー"),
            SigninWord.LOCKED,
            List.of(
                    "locked",
                    "locked out",
                    "account locked",
                    "account disabled",
                    "ロック",
                    "ロック中",
                    "アカウントロック",
                    "アカウント無効")));

    private ResultWord() {}

    /** The result or the reason that a word says; one that says only a reason is of a failure. */
    public static Optional<SigninWord> of(String written) {
        String word =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
