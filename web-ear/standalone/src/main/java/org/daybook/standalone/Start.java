package org.daybook.standalone;

/**
 * The first class that runs. It is compiled for Java 8, so that an old Java gets a sentence and not a stack trace, and
 * hands over to {@link Daybook}.
 */
public final class Start {

    private static final int OLDEST = 17;
    private static final int NEWEST = 21;

    private Start() {}

    /**
     * Checks the version of Java, then starts Daybook.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (!isSupported(version)) {
            System.err.println("Daybook needs Java " + OLDEST + " to " + NEWEST + ", but this is Java " + version
                    + ": set JAVA_HOME to a JDK " + OLDEST + ".");
            System.exit(2);
        }
        Class.forName("org.daybook.standalone.Daybook")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Whether Payara 6 runs on a Java whose {@code java.specification.version} is {@code version}. */
    static boolean isSupported(String version) {
        if (version.indexOf('.') >= 0) {
            return false;
        }
        int feature = Integer.parseInt(version);
        return feature >= OLDEST && feature <= NEWEST;
    }
}
