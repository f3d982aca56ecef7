package org.daybook.web.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.web.access.AccessTable;
import org.daybook.web.access.Rule;
import org.daybook.web.signin.SignInResource;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Says for every operation what follows from its kind: identity, headers, and the problems that can come back. */
final class OperationCompletion {

    private static final String BASE = "/api/v1";
    private static final Set<String> KEYED = Set.of(
            "addEmployee",
            "submitLeave",
            "askForAmendment",
            "adjustBalance",
            "addLeaveType",
            "addPolicy",
            "loadPolicyPack",
            "addWorkPattern",
            "assignWorkPattern",
            "setWorkplace",
            "overrideHoliday",
            "placeLocation",
            "addBlackoutPeriod",
            "addCoverageRule",
            "bookClosure",
            "startImport");
    private static final Set<String> ABOUT_ACCESS = Set.of("Identity", "Accounts");

    private final OpenAPI document;

    OperationCompletion(OpenAPI document) {
        this.document = document;
    }

    void run() {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        String below = path.equals(BASE) || path.equals(BASE + "/") ? "/" : path.substring(BASE.length());
        Rule rule = AccessTable.find(method.name(), below).orElseThrow(() -> new IllegalStateException(path));
        completeSecurity(rule, operation);
        completeParameters(method, operation);
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .setRequired(!path.matches(".*/(approve|reject|withdraw|cancel|undo|accept|refresh|logout)"));
            if (operation.getRequestBody().getDescription() == null) {
                operation.getRequestBody().setDescription("What is sent.");
            }
        }
        completeSuccess(operation, rule);
        problems(path, method, operation, rule)
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(String.valueOf(status), SharedAnswers.reference(status)));
    }

    private static void completeSecurity(Rule rule, Operation operation) {
        List<SecurityRequirement> requirements = rule.isPublic()
                ? List.of(OASFactory.createSecurityRequirement())
                : List.of(
                        OASFactory.createSecurityRequirement().addScheme(DocumentFilter.BEARER),
                        OASFactory.createSecurityRequirement().addScheme(DocumentFilter.COOKIE));
        operation.setSecurity(new ArrayList<>(requirements));
        if (rule.scope() != null) {
            operation.setDescription(operation.getDescription() + " Service accounts need the scope "
                    + rule.scope().text() + ".");
        }
    }

    private static void completeParameters(HttpMethod method, Operation operation) {
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        for (Parameter parameter : parameters) {
            if (parameter.getName().equals(SignInResource.SESSION)) {
                describeSession(parameter);
            } else if (parameter.getName().equals("If-Match")) {
                describeIfMatch(method, parameter);
            } else {
                describe(operation.getOperationId(), parameter);
            }
        }
        parameters.add(header("X-Request-Id", "Correlation id to use: 1 to 64 of A-Z a-z 0-9 . _ -", 64, "4f1c"));
        if (KEYED.contains(operation.getOperationId())) {
            parameters.add(header(
                    "Idempotency-Key",
                    "With it the call has its effect once, however often it is sent within 24 hours; the reply is the "
                            + "same to the byte. A refused call is not stored and is judged anew.",
                    200,
                    "8b7c9a52-1"));
        }
        operation.setParameters(parameters);
    }

    private static void describe(String operation, Parameter parameter) {
        Vocabulary.Word word = Vocabulary.find(operation, parameter.getName());
        Schema schema = parameter.getSchema();
        SchemaCompletion.complete(schema, word, "");
        parameter.setDescription(word.meaning());
        parameter.setExample(schema.getRef() == null ? schema.getExample() : word.example());
        if (schema.getRef() == null) {
            schema.setNullable(null);
            schema.setDescription(null);
        }
        if (parameter.getIn() == Parameter.In.PATH && schema.getType() == Schema.SchemaType.INTEGER) {
            schema.setMinimum(BigDecimal.ONE);
        }
    }

    private static void describeIfMatch(HttpMethod method, Parameter parameter) {
        parameter.setRequired(method == HttpMethod.PATCH);
        parameter.setDescription(
                "ETag of the version that this is based on; with another current version nothing happens.");
        parameter.setExample("\"v1-0123456789abcdef\"");
        parameter.setSchema(textSchema(60));
    }

    private static void describeSession(Parameter parameter) {
        parameter.setRequired(false);
        parameter.setDescription("cookie: the tokens come as cookies, for pages of this server.");
        parameter.setExample("cookie");
        parameter.setSchema(textSchema(20));
    }

    private static Parameter header(String name, String description, int maxLength, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(description)
                .example(example)
                .schema(textSchema(maxLength));
    }

    private static Schema textSchema(int maxLength) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(maxLength);
    }

    private static void completeSuccess(Operation operation, Rule rule) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            answer.addHeader("X-Request-Id", SharedAnswers.headerReference("RequestId"));
            if (!rule.isPublic()) {
                answer.addHeader("RateLimit", SharedAnswers.headerReference("RateLimit"));
                answer.addHeader("RateLimit-Policy", SharedAnswers.headerReference("RateLimitPolicy"));
            }
            String schema = schemaOf(answer);
            if (schema.endsWith("/Employee") || schema.endsWith("/LeaveRequest")) {
                answer.addHeader("ETag", SharedAnswers.headerReference("EntityTag"));
            }
            if (schema.endsWith("Page")) {
                answer.addHeader("Link", SharedAnswers.headerReference("NextLink"));
            }
            if ("201".equals(status) || "startImport".equals(operation.getOperationId())) {
                answer.addHeader("Location", SharedAnswers.headerReference("Location"));
            }
            if ("OK".equals(answer.getDescription()) || answer.getDescription() == null) {
                answer.setDescription("Done.");
            }
        });
    }

    private static String schemaOf(APIResponse answer) {
        if (answer.getContent() == null) {
            return "";
        }
        String schema = answer.getContent()
                .getMediaTypes()
                .values()
                .iterator()
                .next()
                .getSchema()
                .getRef();
        return schema == null ? "" : schema;
    }

    private static Set<Integer> problems(String path, HttpMethod method, Operation operation, Rule rule) {
        Set<Integer> statuses = new TreeSet<>(Set.of(400, 406, 500, 503));
        boolean aboutAccess = operation.getTags().stream().anyMatch(ABOUT_ACCESS::contains);
        boolean closed = !rule.isPublic();
        if (closed || path.contains("/sso/")) {
            statuses.add(429);
        }
        if (closed || path.matches(".*/auth/(login|refresh|logout)")) {
            statuses.addAll(Set.of(401, 403));
        }
        if (path.contains("{") || path.contains("/sso/")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
            statuses.addAll(aboutAccess ? Set.of(413, 415, 429) : Set.of(413, 415, 422));
        }
        if (method != HttpMethod.GET && !path.endsWith("/preview") && !aboutAccess) {
            statuses.add(409);
        }
        if (operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.add(412);
        }
        if (method == HttpMethod.PATCH) {
            statuses.add(428);
        }
        return statuses;
    }
}
