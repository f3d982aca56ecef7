package org.daybook.web.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.employee.IssuedServiceToken;
import org.daybook.employee.ServiceAccountView;
import org.daybook.employee.ServiceScope;
import org.daybook.web.json.SingleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program with a token of its own. */
@Schema(name = "ServiceAccount", description = "A program with a token of its own.")
public record ServiceAccountJson(
        long id,
        String name,
        String tokenId,
        List<Scope> scopes,
        OffsetDateTime createdAt,
        long createdBy,
        OffsetDateTime expiresAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime revokedAt) {

    /** What can be said about a new one. */
    @Schema(name = "ServiceAccountInput", description = "A new service account.")
    public record Input(
            @NotNull @SingleLine @Size(min = 1, max = 100) String name,
            @NotNull @Size(min = 1, max = 5) Set<Scope> scopes,
            @NotNull OffsetDateTime expiresAt) {

        Set<ServiceScope> serviceScopes() {
            return scopes.stream().map(Scope::toServiceScope).collect(Collectors.toSet());
        }
    }

    /** A new one with its token. */
    @Schema(name = "NewServiceAccount", description = "A new service account with its token, which is shown only here.")
    public record Made(ServiceAccountJson account, String token) {

        static Made of(IssuedServiceToken issued) {
            return new Made(ServiceAccountJson.of(issued.account()), issued.token());
        }

        /** Without the token, which has no place in a log. */
        @Override
        public String toString() {
            return "Made[account=" + account + "]";
        }
    }

    /** All of them. */
    @Schema(name = "ServiceAccountList", description = "All service accounts, newest first, ended ones included.")
    public record All(List<ServiceAccountJson> items) {}

    static ServiceAccountJson of(ServiceAccountView view) {
        return new ServiceAccountJson(
                view.id(),
                view.name(),
                view.tokenId(),
                view.scopes().stream().map(Scope::of).sorted().toList(),
                view.createdAt(),
                view.createdBy(),
                view.expiresAt(),
                view.lastUsedAt(),
                view.revokedAt());
    }
}
