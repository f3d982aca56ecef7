package org.daybook.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.daybook.acceptance.edge.RawExchange.Answer;

/** What every refusal looks like. */
final class Refusal {

    private final Answer answer;
    private final JsonPath problem;

    private Refusal(Answer answer) {
        this.answer = answer;
        problem = JsonPath.from(answer.body());
    }

    /** A client error in the one form, without a word about the inside of the server. */
    static Refusal in(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html", "org.daybook", "com.fasterxml");
        Refusal refusal = new Refusal(answer);
        assertThat(refusal.problem.getInt("status")).isEqualTo(answer.status());
        assertThat(refusal.problem.getString("title")).isNotBlank();
        assertThat(refusal.problem.getString("instance"))
                .isEqualTo("urn:daybook:request:" + answer.header("X-Request-Id"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        return refusal;
    }

    Refusal hasCode(String code) {
        assertThat(problem.getString("type")).as(answer.body()).isEqualTo("/problems/" + code);
        return this;
    }

    void pointsTo(String pointer) {
        assertThat(problem.getList("errors.pointer", String.class))
                .as(answer.body())
                .contains(pointer);
    }
}
