package org.daybook.web.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.web.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem answers and headers that operations share, as components. */
final class SharedAnswers {

    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(400, "BadRequest");
        NAMES.put(401, "Unauthenticated");
        NAMES.put(403, "Forbidden");
        NAMES.put(404, "NotFound");
        NAMES.put(406, "NotAcceptable");
        NAMES.put(409, "Conflict");
        NAMES.put(412, "StaleVersion");
        NAMES.put(413, "TooLarge");
        NAMES.put(415, "UnsupportedMediaType");
        NAMES.put(422, "RuleBroken");
        NAMES.put(428, "PreconditionRequired");
        NAMES.put(429, "TooOften");
        NAMES.put(500, "Internal");
        NAMES.put(503, "Unavailable");
    }

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The input cannot be understood or is out of bounds."),
            Map.entry(401, "It is not known who you are."),
            Map.entry(403, "Your roles or scopes do not include this, or a browser did not prove where it comes from."),
            Map.entry(404, "There is nothing here, or nothing that you may see."),
            Map.entry(406, "There is no representation that you accept."),
            Map.entry(409, "The state of things stands against it."),
            Map.entry(412, "It has been changed since you read it."),
            Map.entry(413, "The body is larger than 64 KiB; a document, than 5 MiB; a file to bring in, than 50 MiB."),
            Map.entry(415, "The body is of a type that is not accepted here."),
            Map.entry(422, "One or more rules stand against it; errors lists all."),
            Map.entry(428, "If-Match is missing."),
            Map.entry(429, "You have done this too often in a short time."),
            Map.entry(500, "Something went wrong on our side."),
            Map.entry(503, "The service is briefly unable to answer."));

    private final OpenAPI document;

    SharedAnswers(OpenAPI document) {
        this.document = document;
    }

    /** Reference to the answer with that status. */
    static APIResponse reference(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + NAMES.get(status));
    }

    void run() {
        header("RequestId", "The correlation id of the exchange.", 64, "4f1c");
        header(
                "EntityTag",
                "Strong tag of the representation; send it as If-Match with a change.",
                60,
                "\"v1-0123456789abcdef\"");
        header("Location", "Where the new thing is.", 200, "/api/v1/employees/42");
        header(
                "NextLink",
                "rel=\"next\": the next page; absent on the last one.",
                2000,
                "</api/v1/employees?cursor=NDI6QWRh>; rel=\"next\"");
        header("RetryAfter", "Seconds to wait before the call is repeated.", 10, "2");
        header("RateLimit", "Calls that are left, and seconds until there are more.", 60, "\"calls\";r=9999;t=3600");
        header("RateLimitPolicy", "Calls in so many seconds.", 60, "\"calls\";q=10000;w=3600");
        NAMES.forEach((status, name) -> document.getComponents().addResponse(name, problem(status)));
    }

    private APIResponse problem(int status) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(MEANINGS.get(status))
                .addHeader("X-Request-Id", headerReference("RequestId"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
        if (List.of(409, 429, 503).contains(status)) {
            answer.addHeader("Retry-After", headerReference("RetryAfter"));
        }
        return answer;
    }

    static Header headerReference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private void header(String name, String description, int maxLength, String example) {
        Schema schema = OASFactory.createSchema()
                .type(Schema.SchemaType.STRING)
                .maxLength(maxLength)
                .example(example);
        document.getComponents()
                .addHeader(
                        name, OASFactory.createHeader().description(description).schema(schema));
    }
}
