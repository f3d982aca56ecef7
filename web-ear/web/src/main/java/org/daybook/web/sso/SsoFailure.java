package org.daybook.web.sso;

/**
 * A sign-in that does not come about. The reason is for the log only: it never contains what the provider or the client
 * has sent, and people read one neutral sentence.
 */
public final class SsoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SsoFailure(String reason) {
        super(reason);
    }
}
