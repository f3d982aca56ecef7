-- What Daybook sends for the dashboard figures while nothing changes. Variables: see lib/measure.sh.
SELECT (SELECT stamp FROM leave.published_changes) AS requests,
       (SELECT stamp FROM employee.people_changes) AS people;
