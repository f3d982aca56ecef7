package org.daybook.web.json;

import jakarta.enterprise.context.RequestScoped;

/** The body of this request as it arrived, at most {@value BodyFilter#MAX_BYTES} bytes; empty if there was none. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    void keep(byte[] body) {
        bytes = body.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
