package org.daybook.web.leave;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.daybook.employee.Employees;
import org.daybook.web.identity.Caller;
import org.daybook.web.identity.CurrentCaller;

/** In which language the caller wants to read: as the call says, otherwise as their own record says. */
@RequestScoped
class Languages {

    private static final String HEADER = "Accept-Language";
    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller current;

    @EJB
    private Employees employees;

    BalanceWords words() {
        String header = request.getHeader(HEADER);
        return BalanceWords.of(header == null || header.length() > LONGEST ? own() : accepted(header));
    }

    private static List<Locale> accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // RFC 9110, 12.5.4: a server may disregard what it cannot follow
        }
    }

    private List<Locale> own() {
        Caller caller = current.get();
        String locale = caller.isService() ? null : employees.get(caller.id()).locale();
        return locale == null ? List.of() : List.of(Locale.forLanguageTag(locale));
    }
}
