package org.daybook.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.acceptance.generated.ApiClient;
import org.daybook.acceptance.generated.ApiException;
import org.daybook.acceptance.generated.api.BalancesApi;
import org.daybook.acceptance.generated.api.DashboardApi;
import org.daybook.acceptance.generated.api.EmployeesApi;
import org.daybook.acceptance.generated.api.IdentityApi;
import org.daybook.acceptance.generated.api.LeaveRequestsApi;
import org.daybook.acceptance.generated.model.Comment;
import org.daybook.acceptance.generated.model.Employee;
import org.daybook.acceptance.generated.model.EmployeeInput;
import org.daybook.acceptance.generated.model.LeaveBalance;
import org.daybook.acceptance.generated.model.LeaveRequest;
import org.daybook.acceptance.generated.model.LeaveSubmission;
import org.daybook.acceptance.generated.model.RequestStatus;
import org.daybook.acceptance.topology.OnTopology;
import org.daybook.acceptance.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hires, applies, decides and reads with generated code alone. Today is Monday, 2 March 2026. */
@OnTopology
class GeneratedClientIT {

    private static ApiClient client(Topology topology, String email) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(topology.baseUri().toString());
        return client.setRequestInterceptor(request -> request.header("Authorization", topology.authorization(email)));
    }

    private static Employee hire(Topology topology, Long managerId) throws ApiException {
        EmployeeInput person = new EmployeeInput()
                .name("Generated Person")
                .email(UUID.randomUUID() + "@daybook.test")
                .department("Clients")
                .joiningDate(LocalDate.of(2024, 4, 1))
                .managerId(managerId);
        return new EmployeesApi(client(topology, Topology.ADMIN)).addEmployee(person, null, null);
    }

    private static LeaveSubmission week() {
        return new LeaveSubmission()
                .leaveType("annual")
                .startDate(LocalDate.of(2026, 3, 9))
                .endDate(LocalDate.of(2026, 3, 13));
    }

    @Test
    @Tag("smoke")
    void aRequestIsSubmittedDecidedAndSeenInTheBalance(Topology topology) throws ApiException {
        Employee boss = hire(topology, null);
        Employee ada = hire(topology, boss.getId());
        ApiClient asAda = client(topology, ada.getEmail());
        ApiClient asBoss = client(topology, boss.getEmail());

        assertThat(new IdentityApi(asBoss).getMe(null).getName()).isEqualTo("Generated Person");
        LeaveRequest request = new LeaveRequestsApi(asAda)
                .submitLeave(week(), null, UUID.randomUUID().toString());
        assertThat(request.getStatus()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.getWorkingDays()).isEqualByComparingTo(BigDecimal.valueOf(5));

        LeaveRequest approved = new LeaveRequestsApi(asBoss)
                .approveLeaveRequest(request.getId(), null, null, new Comment().comment("Enjoy!"));
        assertThat(approved.getApprovedBy()).isEqualTo(boss.getId());

        LeaveBalance annual = new BalancesApi(asAda)
                .getBalance(ada.getId(), null, 2026, null).getBalances().stream()
                        .filter(balance -> balance.getLeaveType().equals("annual"))
                        .findFirst()
                        .orElseThrow();
        assertThat(annual.getAvailable()).isEqualByComparingTo(BigDecimal.valueOf(20));
        assertThat(new DashboardApi(asBoss).getDashboardStats(null, null).getEmployees())
                .isEqualTo(2);
    }

    @Test
    void aRefusalArrivesAsAProblem(Topology topology) throws ApiException {
        Employee ada = hire(topology, null);
        LeaveRequestsApi requests = new LeaveRequestsApi(client(topology, ada.getEmail()));
        requests.submitLeave(week(), null, null);

        assertThatThrownBy(() -> requests.submitLeave(week(), null, null))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(409);
                    assertThat(refusal.getResponseBody()).contains("/problems/overlapping-leave");
                });
    }
}
