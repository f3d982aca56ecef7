package org.daybook.web.docs;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the OpenAPI document when this code is compiled: what holds for every operation and every schema is said
 * once, here and in the classes that it calls, and not in every resource.
 */
public class DocumentFilter implements OASFilter {

    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "The access token of a person, from /auth/login or, where that is configured, "
                                                + "from the identity provider, or the token of a service account."))
                .addSecurityScheme(
                        COOKIE,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("__Host-daybook")
                                .description(
                                        "The access token of a person in a browser. Calls that change something also "
                                                + "need the value of the cookie __Host-daybook-csrf in the header X-CSRF-Token, and "
                                                + "an Origin header that names this server."));
        new SchemaCompletion(document).run();
        new SharedAnswers(document).run();
        new OperationCompletion(document).run();
    }

    private static void describe(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Daybook")
                .version("1.0")
                .description(
                        "Leave management whose every balance can explain itself day by day. JSON is strict: unknown "
                                + "and duplicate members are refused. Problems are RFC 9457 documents. Lists are paged by cursor.")
                .contact(OASFactory.createContact().name("The operators of this server"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("This server")));
        document.setTags(List.of(
                tag("Accounts", "Who can sign in, people and programs."),
                tag("Mail", "Mails that wait, were sent or were refused, and what each person receives."),
                tag("Audit trail", "Who changed what, when, and whether that is whole."),
                tag("Balances", "What people have left, why, and corrections of it."),
                tag("Dashboard", "Figures over many people."),
                tag("Documentation", "The way in."),
                tag("Employees", "The people of the company."),
                tag("Exports", "Everything as files that can be brought in again."),
                tag("Identity", "Signing in and out, and who you are."),
                tag("Imports", "Bringing people, their leave and their balances in from files."),
                tag("Leave requests", "What people ask for, and the decisions on it."),
                tag("Leave types", "The kinds of leave."),
                tag("Rules", "How leave is earned, handed on and booked, and the runs that post what is due."),
                tag("Planning", "When leave is not taken, how many must stay, and company closures."),
                tag("Working time", "When people work: patterns, holidays, and whose holidays they have.")));
    }

    private static org.eclipse.microprofile.openapi.models.tags.Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
