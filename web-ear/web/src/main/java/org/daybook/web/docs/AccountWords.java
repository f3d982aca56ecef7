package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about signing in, accounts and service accounts; see {@link Vocabulary}. */
final class AccountWords {

    private static final String MOMENT = "2026-03-01T09:00:00Z";
    private static final String SECRET = "pGx0Cq6m3q0bV3m1yZ8l5oJw7sT2uXk4NnRrAaEeIiO";

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("access_token", new Word("Send it as Authorization: Bearer.", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", 4096)),
            entry("token_type", new Word("Always Bearer.", "Bearer", 20)),
            entry("expires_in", new Word("Seconds until the access token runs out.", "600", 3600)),
            entry("refresh_token", new Word("Gives the next tokens, once.", SECRET, 200)),
            entry("RefreshTokenInput.refresh_token", new Word("The newest one of the session.", SECRET, 200).orNull()),
            entry("password", new Word("8 to 128 characters, not a common one.", "correct horse battery", 512)),
            entry("Login.password", new Word("The password.", "correct horse battery", 512)),
            entry("currentPassword", new Word("The one that holds now.", "correct horse battery", 512)),
            entry("newPassword", new Word("8 to 128 characters, not a common one.", "a staple of four words", 512)),
            entry("token", new Word("What follows # in the link.", SECRET, 200)),
            entry(
                    "NewServiceAccount.token",
                    new Word("Send it as Authorization: Bearer.", "dbk_4fA9xQ2b_" + SECRET, 60)),
            entry("link", new Word("Path from the root of this server.", "/sign-in/link#" + SECRET, 200)),
            entry("expiresAt", new Word("When it runs out.", MOMENT)),
            entry("lastUsedAt", new Word("When it was last used to stay signed in.", MOMENT)),
            entry("ServiceAccount.lastUsedAt", new Word("When, to the minute; null if never.", MOMENT).orNull()),
            entry("passwordChangedAt", new Word("When the password was set; null if there is none.", MOMENT).orNull()),
            entry("revokedAt", new Word("When it was revoked; null if it was not.", MOMENT).orNull()),
            entry("createdBy", new Word("The administrator who made it.", "7")),
            entry("address", new Word("Network address where it began; null if not known.", "192.0.2.7", 45).orNull()),
            entry("userAgent", new Word("What the client calls itself, if it does.", "Firefox", 300).orNull()),
            entry("current", new Word("Whether this call belongs to it.", "true")),
            entry("state", new Word("Whether the person can sign in.", "ACTIVE")),
            entry("scopes", new Word("What the program may do.", "read:employees", 5)),
            entry("tokenId", new Word("First part of the token, to recognise it by; no secret.", "4fA9xQ2b", 8)),
            entry("ServiceAccount.name", new Word("What the program is, for people.", "Payroll export", 100)),
            entry("ServiceAccountInput.name", new Word("What the program is, for people.", "Payroll export", 100)),
            entry("ServiceAccountInput.expiresAt", new Word("When it runs out; at most 366 days ahead.", MOMENT)),
            entry("enabled", new Word("Whether there is an identity provider to sign in by.", "true")),
            entry(
                    "SingleSignOn.name",
                    new Word("What people call it; null if there is none.", "Keycloak", 200).orNull()),
            entry("subject", new Word("sub of the identity, as the provider gives it.", "f3b0a2c6-1", 255)),
            entry("returnTo", new Word("Path of the page to go to afterwards.", "/sign-in/", 501)),
            entry("account", new Word("The new account.", "")));

    private AccountWords() {}
}
