package app.huike.web.ui.calendar;

import java.util.List;

/** What one calls somebody without telling who it is: the given name, where the full name has more than that. */
final class GivenName {

    /** Chinese family names of two characters, the common ones. */
    private static final List<String> COMPOUND = List.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "令狐", "慕容", "长孙", "長孫",
            "宇文", "司徒", "夏侯", "轩辕", "軒轅", "端木", "南宫", "南宮");

    private GivenName() {}

    /** Behind the family name of a Chinese name, before the first blank of another; the ref where nothing would be left out. */
    static String of(String name, String ref) {
        String full = name == null ? "" : name.strip();
        if (!full.isEmpty() && isHan(full)) {
            return behind(full, COMPOUND.stream().anyMatch(full::startsWith) ? 2 : 1, ref);
        }
        int blank = full.indexOf(' ');
        return blank < 0 ? ref : full.substring(0, blank);
    }

    private static String behind(String full, int characters, String ref) {
        boolean more = full.codePointCount(0, full.length()) > characters;
        return more ? full.substring(full.offsetByCodePoints(0, characters)) : ref;
    }

    private static boolean isHan(String text) {
        return text.codePoints().allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }
}
