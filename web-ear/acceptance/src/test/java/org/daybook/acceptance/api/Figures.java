package org.daybook.acceptance.api;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** The figures of one leave type and year, as doubles: tests use halves and quarters, which doubles hold exactly. */
record Figures(double entitled, double adjusted, double taken, double pending, double expired, double available) {

    static Figures of(JsonPath json, String leaveType) {
        Map<String, Object> figures = json.getMap("balances.find { it.leaveType == '" + leaveType + "' }");
        return new Figures(
                number(figures, "entitled"),
                number(figures, "adjusted"),
                number(figures, "taken"),
                number(figures, "pending"),
                number(figures, "expired"),
                number(figures, "available"));
    }

    private static double number(Map<String, Object> figures, String name) {
        return ((Number) figures.get(name)).doubleValue();
    }
}
