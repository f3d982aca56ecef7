package org.daybook.web.json;

/** JSON pointers (RFC 6901). */
final class Pointers {

    private static final int LONGEST_NAME = 60;

    private Pointers() {}

    /** The pointer to a member; a long name is cut, since a pointer is echoed to the caller. */
    static String member(String parent, String name) {
        int length = name.codePointCount(0, name.length());
        String shown = length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        return parent + "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
