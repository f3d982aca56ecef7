package org.daybook.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HR brings a company in. */
@OnTopology
class ImportsIT {

    private static final String PEOPLE =
            "email,name,department,joining_date,leaving_date,manager_email,location,locale";
    private static final String LEAVE =
            "email,leave_type,start_date,end_date,status,start_part,end_part,reason,decided_by,working_days";
    private static final String BALANCES = "email,leave_type,year,balance";

    private final Person admin;
    private final Upload upload;
    private final String mark = UUID.randomUUID().toString();

    ImportsIT(Topology topology) {
        admin = Person.administrator(topology);
        upload = new Upload(admin);
    }

    private String address(String name) {
        return name + "-" + mark + "@daybook.test";
    }

    private String person(String name, String manager) {
        return address(name) + "," + name + ",Ops,2020-01-01,," + (manager.isEmpty() ? "" : address(manager)) + ",,";
    }

    private Person found(String name) {
        long id = admin.get("/employees?q=" + address(name))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("items[0].id");
        return new Person(admin.topology(), id, address(name));
    }

    /** The figures of somebody who never signed in. */
    private Figures figures(Person person, int year) {
        return Figures.of(
                admin.get("/employees/" + person.id() + "/balance?year=" + year)
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                "annual");
    }

    @Test
    void peopleComeInWhateverTheirOrder() {
        String[] file = {
            PEOPLE, person("clerk", "lead"), person("lead", "head"), person("head", ""), person("other", "head")
        };

        upload.tries("EMPLOYEES", file).is("DONE", 4, 0, 0, 0);
        assertThat(admin.get("/employees?q=" + mark).extract().jsonPath().getList("items"))
                .isEmpty();
        upload.brings("EMPLOYEES", file).is("DONE", 4, 0, 0, 0).reports();

        Person lead = found("lead");
        admin.get("/employees/" + found("clerk").id())
                .body("managerId", is((int) lead.id()))
                .body("name", is("clerk"))
                .body("roles", is(List.of("EMPLOYEE")))
                .body("version", is(1));
        assertThat(figures(lead, 2026).available()).isEqualTo(25);
        upload.brings("EMPLOYEES", file).is("DONE", 0, 4, 0, 0).reports();
        admin.get("/audit?subjectType=employee&subjectId=" + lead.id())
                .statusCode(200)
                .body("items.action", is(List.of("employee.hired")))
                .body("items[0].actorId", is((int) admin.id()));
    }

    @Test
    void faultyLinesAreLeftOutAndNamed() {
        upload.brings("EMPLOYEES", PEOPLE, person("known", "")).is("DONE", 1, 0, 0, 0);

        upload.brings(
                        "EMPLOYEES",
                        PEOPLE,
                        address("known").toUpperCase(Locale.ROOT) + ",Known,Ops,2020-01-01,,,,",
                        person("good", "known"),
                        person("good", ""),
                        "no address,Name,Ops,2020-02-30,,,,",
                        person("one", "two"),
                        person("two", "one"),
                        person("below", "two"),
                        person("lost", "nobody"),
                        person("lower", "lost"),
                        person("self", "self"),
                        "too,few")
                .is("DONE", 1, 0, 1, 9)
                .reports(
                        "2,DIFFERS,name,differs,\"The file says Known, Daybook has known.\"",
                        "4,REFUSED,,duplicate-line,",
                        "5,REFUSED,joining_date,validation-failed,",
                        "5,REFUSED,email,validation-failed,",
                        "6,REFUSED,manager_email,manager-cycle,",
                        "7,REFUSED,manager_email,manager-cycle,",
                        "8,REFUSED,manager_email,manager-cycle,",
                        "9,REFUSED,manager_email,unknown-manager,",
                        "10,REFUSED,manager_email,manager-refused,",
                        "11,REFUSED,manager_email,manager-cycle,",
                        "12,REFUSED,,cell-count,");
    }

    @Test
    @Tag("smoke")
    void leaveComesInAsItWas() {
        upload.brings("EMPLOYEES", PEOPLE, person("ada", ""), person("boss", ""))
                .is("DONE", 2, 0, 0, 0);
        String ada = address("ada");
        String[] file = {
            LEAVE,
            ada + ",annual,2026-01-12,2026-01-16,APPROVED,,,\"Skiing, at last\"," + address("boss") + ",5.0",
            ada + ",annual,2026-02-02,2026-02-02,approved,MORNING,,,,",
            ada + ",annual,2026-02-09,2026-02-09,REJECTED,,,,,",
            ada + ",annual,2026-04-06,2026-04-07,PENDING,,,,,1",
            ada + ",annual,2026-05-04,2026-05-05,CANCELLED,,,,,",
            ada + ",annual,2026-05-11,2026-05-12,WITHDRAWN,,,,,",
            ada + ",annual,2024-07-01,2024-07-12,APPROVED,,,,,"
        };
        String[] notes = {
            "5,NOTE,working_days,working-days,\"The file says 1, by the work pattern and holidays here it is 2.\"",
            "8,NOTE,leave_type,days-added,"
        };

        upload.tries("LEAVE", file).is("DONE", 7, 0, 0, 0).reports(notes);
        upload.brings("LEAVE", file).is("DONE", 7, 0, 0, 0).reports(notes);

        Person person = found("ada");
        assertThat(figures(person, 2026)).isEqualTo(new Figures(25, 0, 5.5, 2, 0, 17.5));
        assertThat(figures(person, 2024)).isEqualTo(new Figures(0, 10, 10, 0, 0, 0));
        assertThat(figures(person, 2025)).isEqualTo(new Figures(0, 0, 0, 0, 0, 0));
        admin.get("/employees/" + person.id() + "/leave-history")
                .statusCode(200)
                .body("items.size()", is(7))
                .body("items.find { it.startDate == '2026-01-12' }.approvedBy", is((int)
                        found("boss").id()))
                .body("items.find { it.startDate == '2026-01-12' }.reason", is("Skiing, at last"))
                .body("items.find { it.startDate == '2026-02-02' }.workingDays", is(0.5f))
                .body("items.find { it.startDate == '2026-02-02' }.approvedBy", is((int) admin.id()));
        upload.brings("LEAVE", file).is("DONE", 0, 7, 0, 0).reports(notes[0]);
        assertThat(figures(person, 2026).taken()).isEqualTo(5.5);
    }

    @Test
    void leaveThatCannotHaveBeenIsNamed() {
        upload.brings("EMPLOYEES", PEOPLE, address("eve") + ",Eve,Ops,2025-06-02,2026-02-27,,,")
                .is("DONE", 1, 0, 0, 0);
        String eve = address("eve");

        upload.brings(
                        "LEAVE",
                        LEAVE,
                        eve + ",annual,2025-07-07,2025-07-11,APPROVED,,,,,",
                        eve + ",sick,2025-07-11,2025-07-14,APPROVED,,,,,",
                        eve + ",annual,2025-05-26,2025-05-27,APPROVED,,,,,",
                        eve + ",annual,2026-02-26,2026-03-03,APPROVED,,,,,",
                        eve + ",annual,2025-09-06,2025-09-07,APPROVED,,,,,",
                        eve + ",annual,2025-09-10,2025-09-08,APPROVED,,,,,",
                        eve + ",holiday,2025-09-10,2025-09-10,APPROVED,,,,,",
                        eve + ",annual,2025-09-10,2025-09-10,MAYBE,,,,,",
                        eve + ",annual,2025-09-10,2025-09-10,APPROVED,,,," + eve + ",",
                        address("nobody") + ",annual,2025-09-10,2025-09-10,APPROVED,,,,,",
                        Topology.ADMIN + ",annual,2025-09-10,2025-09-10,APPROVED,,,,,")
                .is("DONE", 1, 0, 0, 10)
                .reports(
                        "2,NOTE,leave_type,days-added,",
                        "3,REFUSED,start_date,overlapping-leave,",
                        "4,REFUSED,start_date,before-joining-date,",
                        "5,REFUSED,end_date,after-leaving-date,",
                        "6,REFUSED,start_date,no-working-days,",
                        "7,REFUSED,end_date,invalid-date-range,",
                        "8,REFUSED,leave_type,unknown-leave-type,",
                        "9,REFUSED,status,validation-failed,",
                        "10,REFUSED,decided_by,self-approval,",
                        "11,REFUSED,email,unknown-employee,",
                        "12,REFUSED,email,self-approval,");
    }

    @Test
    void balancesBecomeWhatTheFileSays() {
        upload.brings("EMPLOYEES", PEOPLE, person("bob", ""), person("joe", "")).is("DONE", 2, 0, 0, 0);
        String bob = address("bob");
        upload.brings("LEAVE", LEAVE, bob + ",annual,2026-01-12,2026-01-16,APPROVED,,,,,")
                .is("DONE", 1, 0, 0, 0);
        String[] file = {
            BALANCES,
            bob + ",annual,2026,22.5",
            bob + ",casual,2026,8",
            address("joe") + ",annual,2026,-1.5",
            address("joe") + ",annual,2027,30"
        };

        upload.tries("BALANCES", file).is("DONE", 4, 0, 0, 0);
        assertThat(figures(found("bob"), 2026).available()).isEqualTo(20);
        upload.brings("BALANCES", file)
                .is("DONE", 4, 0, 0, 0)
                .reports(
                        "2,NOTE,balance,corrected,\"Daybook had 20, corrected by 2.5.\"",
                        "4,NOTE,balance,corrected,\"Daybook had 25, corrected by -26.5.\"",
                        "5,NOTE,balance,corrected,\"Daybook had 23.5, corrected by 6.5.\"");

        assertThat(figures(found("bob"), 2026)).isEqualTo(new Figures(25, 2.5, 5, 0, 0, 22.5));
        assertThat(figures(found("joe"), 2026).available()).isEqualTo(-1.5);
        assertThat(figures(found("joe"), 2027).available()).isEqualTo(30);
        // What happened since does not make the same line true again.
        upload.brings("LEAVE", LEAVE, bob + ",annual,2026-02-02,2026-02-02,APPROVED,,,,,");
        upload.brings("BALANCES", file).is("DONE", 0, 4, 0, 0).reports();
        assertThat(figures(found("bob"), 2026).available()).isEqualTo(21.5);
        upload.brings(
                        "BALANCES",
                        BALANCES,
                        bob + ",annual,2026,3",
                        bob + ",annual,2025,3",
                        bob + ",unpaid,2026,3",
                        bob + ",annual,2026,x",
                        address("joe") + ",casual,2027,1",
                        Topology.ADMIN + ",annual,2026,99")
                .is("DONE", 0, 0, 1, 5)
                .reports(
                        "2,DIFFERS,balance,differs,",
                        "3,REFUSED,year,past-leave-year,",
                        "4,REFUSED,leave_type,unlimited-leave-type,",
                        "5,REFUSED,balance,validation-failed,",
                        "6,REFUSED,balance,nothing-granted,",
                        "7,REFUSED,email,self-approval,");
    }

    @Test
    void textsOfSpreadsheetsAreReadAsTheyWereMeant() {
        String file = "\uFEFFname;email;joining_date;department\r\n\"'=1+1 \"\"A\"\"\";" + address("cell")
                + ";2020-01-01;\"'@Ops\nand more\"\r\n\r\nCéline;" + address("celine") + ";2020-01-01;Ops\r\n";

        upload.brings("EMPLOYEES", file).is("DONE", 1, 0, 0, 1).reports("2,REFUSED,department,validation-failed,");
        upload.brings("EMPLOYEES", file.replace("\nand more", "")).is("DONE", 1, 1, 0, 0);

        admin.get("/employees/" + found("cell").id())
                .body("name", is("=1+1 \"A\""))
                .body("department", is("@Ops"));
        admin.get("/employees/" + found("celine").id()).body("name", is("Céline"));
        String export = admin.get("/exports/employees").extract().asString();
        assertThat(export).contains("\"'=1+1 \"\"A\"\"\"").contains(",'@Ops,");
    }

    @Test
    @Tag("smoke")
    void aFileThatIsSentAgainUnderItsKeyIsTheSameImport() {
        String key = UUID.randomUUID().toString();
        byte[] file = Upload.bytes(PEOPLE, person("once", ""));

        ValidatableResponse first = upload.sends("kind=EMPLOYEES&dryRun=false", file, key);
        upload.waitsFor(first).is("DONE", 1, 0, 0, 0);
        String again =
                upload.sends("kind=EMPLOYEES&dryRun=false", file, key).extract().asString();

        assertThat(again).isEqualTo(first.extract().asString());
        upload.sends("kind=EMPLOYEES", file, key).statusCode(422);
        upload.sends("kind=EMPLOYEES&dryRun=false", Upload.bytes(PEOPLE), key).statusCode(422);
    }

    @Test
    void aDryRunJudgesWhatComesAfterAnother() {
        String dan = address("dan");
        long people = upload.tries(
                        "EMPLOYEES",
                        PEOPLE,
                        person("dan", "chief"),
                        person("chief", ""),
                        address("gone") + ",Gone,Ops,2025-05-05,2025-12-31,,,")
                .is("DONE", 3, 0, 0, 0)
                .id();
        String[] file = {
            LEAVE,
            dan + ",annual,2026-01-12,2026-01-16,APPROVED,,,," + address("chief") + ",4",
            dan + ",annual,2026-01-16,2026-01-19,APPROVED,,,,,",
            address("gone") + ",annual,2026-01-12,2026-01-16,APPROVED,,,,,",
            address("nobody") + ",annual,2026-01-12,2026-01-16,APPROVED,,,,,"
        };
        long leave = upload.tries("LEAVE&assuming=" + people, file)
                .is("DONE", 1, 0, 0, 3)
                .reporting(
                        "2,NOTE,working_days,working-days,",
                        "3,REFUSED,start_date,overlapping-leave,",
                        "4,REFUSED,end_date,after-leaving-date,",
                        "5,REFUSED,email,unknown-employee,")
                .id();
        upload.tries(
                        "BALANCES&assuming=" + leave,
                        BALANCES,
                        dan + ",annual,2026,22",
                        address("chief") + ",annual,2026,25")
                .is("DONE", 2, 0, 0, 0)
                .reports("2,NOTE,balance,corrected,\"Daybook had 20, corrected by 2.\"");

        assertThat(admin.get("/employees?q=" + mark).extract().jsonPath().getList("items"))
                .isEmpty();
        upload.sends("kind=EMPLOYEES&assuming=" + people, Upload.bytes(PEOPLE)).statusCode(400);
        upload.sends("kind=LEAVE&dryRun=false&assuming=" + people, Upload.bytes(LEAVE))
                .statusCode(400);
        upload.sends("kind=LEAVE&assuming=999999999", Upload.bytes(LEAVE)).statusCode(400);
    }

    @Test
    void importsAreListedNewestFirst() {
        upload.tries("EMPLOYEES", PEOPLE);
        upload.tries("LEAVE", LEAVE);

        JsonPath list = admin.get("/imports?limit=1").statusCode(200).extract().jsonPath();
        JsonPath next = admin.get("/imports?limit=1&cursor=" + list.getString("nextCursor"))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(list.getList("items")).hasSize(1);
        assertThat(next.getLong("items[0].id")).isLessThan(list.getLong("items[0].id"));
    }

    @Test
    void whoMayNotSeeIsToldSo() {
        Person other = Person.hired(admin.topology());
        new Upload(other).sends("kind=EMPLOYEES", Upload.bytes(PEOPLE)).statusCode(403);
        other.get("/imports/1").statusCode(403);
        other.get("/exports/leave").statusCode(403);
        admin.get("/imports/999999999").statusCode(404);
    }
}
