package org.daybook.leave.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.daybook.leave.PolicyPackView;
import org.daybook.leave.PolicyRules;
import org.daybook.leave.PolicyRules.Accrual;
import org.daybook.leave.PolicyRules.CarryOver;
import org.daybook.leave.PolicyRules.Earning;
import org.daybook.leave.PolicyRules.PartTime;
import org.daybook.leave.PolicyRules.Proration;
import org.daybook.leave.PolicyRules.RoundingDirection;
import org.daybook.leave.PolicyRules.RoundingUnit;

/**
 * Ready-made policies, read from data files of this module: {@code name}, {@code version} and {@code source}, then
 * {@code <leave type>.<rule>} for each rule that is not the plain one.
 */
@ApplicationScoped
class PolicyPacks {

    private static final List<String> CODES = List.of("neutral", "de-minimum", "uk-statutory", "us-pto");

    /** A pack, with the rules of each leave type in it. */
    record Pack(String code, int version, String name, String source, Map<String, PolicyRules> rules) {

        PolicyPackView toView() {
            return new PolicyPackView(code, version, name, source, List.copyOf(rules.keySet()));
        }
    }

    List<Pack> all() {
        return CODES.stream().map(PolicyPacks::read).toList();
    }

    private static Pack read(String code) {
        Properties data = new Properties();
        try (InputStream file =
                PolicyPacks.class.getResourceAsStream("/META-INF/daybook/packs/" + code + ".properties")) {
            data.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The policy pack " + code + " cannot be read.", e);
        }
        Map<String, PolicyRules> rules = new TreeMap<>();
        data.stringPropertyNames().stream()
                .filter(key -> key.contains("."))
                .map(key -> key.substring(0, key.indexOf('.')))
                .forEach(type -> rules.computeIfAbsent(type, each -> new Rule(data, each).rules()));
        return new Pack(
                code,
                Integer.parseInt(data.getProperty("version")),
                data.getProperty("name"),
                data.getProperty("source"),
                rules);
    }

    /** The rules of one leave type in a file. */
    private record Rule(Properties data, String type) {

        PolicyRules rules() {
            PolicyRules plain = PolicyRules.plain(days("entitlement", null));
            Earning earning = new Earning(
                    monthDay("leave-year-start", plain.earning().leaveYearStart()),
                    days("entitlement", null),
                    Accrual.valueOf(text("accrual", Accrual.YEAR_START.name())),
                    List.of(),
                    days("balance-cap", null),
                    Proration.valueOf(text("proration", Proration.NONE.name())),
                    RoundingUnit.valueOf(text("rounding-unit", RoundingUnit.NONE.name())),
                    RoundingDirection.valueOf(text("rounding-direction", RoundingDirection.NEAREST.name())),
                    PartTime.valueOf(text("part-time", PartTime.NONE.name())),
                    plain.earning().fullWeekDays());
            boolean all = text("carry-over-limit", "0").equals("all");
            CarryOver carryOver = new CarryOver(
                    all ? null : days("carry-over-limit", BigDecimal.ZERO),
                    monthDay("carry-over-last-valid-day", null),
                    days("carry-over-kept", BigDecimal.ZERO));
            return new PolicyRules(earning, carryOver, plain.booking());
        }

        private String text(String rule, String usual) {
            return data.getProperty(type + "." + rule, usual);
        }

        private BigDecimal days(String rule, BigDecimal usual) {
            String value = text(rule, null);
            return value == null ? usual : new BigDecimal(value);
        }

        private MonthDay monthDay(String rule, MonthDay usual) {
            String value = text(rule, null);
            return value == null ? usual : MonthDay.parse("--" + value);
        }
    }
}
