// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.util.List;

/** User agents of 2017, with the versions that were new on a day. */
final class Agents {
    /** A version and the first day that people had it. */
    private record Release(int day, String version) {
        static Release of(String date, String version) {
            return new Release(Days.of(date), version);
        }
    }

    static final String IE = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";

    /** The Tor Browser of 2017 looks like this on every machine. */
    static final String TOR_BROWSER = "Mozilla/5.0 (Windows NT 6.1; rv:52.0) Gecko/20100101 Firefox/52.0";

    static final List<String> ANDROID = List.of(
            "Android 7.0; SM-G950F Build/NRD90M",
            "Android 6.0.1; SO-02J Build/39.2.B.0.296",
            "Android 7.1.1; SH-M05 Build/S6183",
            "Android 5.0.2; F-04G Build/V10R42A",
            "Android 8.0.0; Pixel 2 Build/OPD1.170816.025");

    private static final List<Release> CHROME = List.of(
            Release.of("2016-12-01", "55.0.2883.87"),
            Release.of("2017-01-25", "56.0.2924.87"),
            Release.of("2017-03-09", "57.0.2987.133"),
            Release.of("2017-04-19", "58.0.3029.110"),
            Release.of("2017-06-05", "59.0.3071.115"),
            Release.of("2017-07-25", "60.0.3112.113"),
            Release.of("2017-09-05", "61.0.3163.100"),
            Release.of("2017-10-17", "62.0.3202.94"),
            Release.of("2017-12-06", "63.0.3239.132"),
            Release.of("2018-01-24", "64.0.3282.140"));
    private static final List<Release> FIREFOX = List.of(
            Release.of("2016-11-15", "50.0"),
            Release.of("2017-01-24", "51.0"),
            Release.of("2017-03-07", "52.0"),
            Release.of("2017-04-19", "53.0"),
            Release.of("2017-06-13", "54.0"),
            Release.of("2017-08-08", "55.0"),
            Release.of("2017-09-28", "56.0"),
            Release.of("2017-11-14", "57.0"),
            Release.of("2018-01-23", "58.0"));
    private static final List<Release> EDGE = List.of(
            Release.of("2016-08-02", "14.14393"),
            Release.of("2017-04-11", "15.15063"),
            Release.of("2017-10-17", "16.16299"));
    private static final List<Release> IOS = List.of(
            Release.of("2016-12-12", "10_2"),
            Release.of("2017-03-27", "10_3"),
            Release.of("2017-05-15", "10_3_2"),
            Release.of("2017-07-19", "10_3_3"),
            Release.of("2017-09-19", "11_0"),
            Release.of("2017-10-31", "11_1"),
            Release.of("2017-12-02", "11_2"),
            Release.of("2018-01-23", "11_2_5"));

    private Agents() {}

    static String chrome(int day) {
        return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                + version(CHROME, day) + " Safari/537.36";
    }

    static String firefox(int day) {
        String version = version(FIREFOX, day);
        return "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:" + version + ") Gecko/20100101 Firefox/" + version;
    }

    static String edge(int day) {
        return "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/52.0.2743.116 Safari/537.36 Edge/" + version(EDGE, day);
    }

    static String safari(int day) {
        return "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) AppleWebKit/604.1.38 (KHTML, like Gecko) Version/"
                + (day < Days.of("2017-09-19") ? "10.1.2" : "11.0") + " Safari/604.1.38";
    }

    static String iphone(int day) {
        return "Mozilla/5.0 (iPhone; CPU iPhone OS " + version(IOS, day)
                + " like Mac OS X) AppleWebKit/603.1.30 (KHTML, like Gecko) Mobile/14E304";
    }

    static String android(String model, int day) {
        return "Mozilla/5.0 (Linux; " + model + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                + version(CHROME, day) + " Mobile Safari/537.36";
    }

    private static String version(List<Release> releases, int day) {
        String version = releases.getFirst().version();
        for (Release release : releases) {
            if (release.day() <= day) {
                version = release.version();
            }
        }
        return version;
    }
}
