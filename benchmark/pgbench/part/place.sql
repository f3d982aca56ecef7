\set slot :number * 7919 % (182 * :employees)
\set employee 1 + :slot % :employees
\set place :slot / :employees
\set days 7 * (:place / 2) + :place % 2
\set taken random(5, 40)
\set pending random(5, 40)
