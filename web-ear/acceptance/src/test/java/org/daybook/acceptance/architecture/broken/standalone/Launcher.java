package org.daybook.acceptance.architecture.broken.standalone;

import org.daybook.acceptance.architecture.broken.platform.Kernel;

/** Needs the platform, which lives in another process. */
public class Launcher {
    public Kernel kernel;
}
