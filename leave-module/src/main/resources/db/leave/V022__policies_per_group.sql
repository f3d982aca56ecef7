-- A policy is for everyone, a department, a location or one person; the most specific one that is in force on a day
-- counts. A row is never changed: the next one of the same group takes over on its first day.
ALTER TABLE leave.policies
    ADD COLUMN group_kind text NOT NULL DEFAULT 'EVERYONE'
        CHECK (group_kind IN ('EVERYONE', 'DEPARTMENT', 'LOCATION', 'PERSON')),
    ADD COLUMN group_value text NOT NULL DEFAULT '' CHECK ((group_kind = 'EVERYONE') = (group_value = '')),
    ADD COLUMN valid_until date CHECK (valid_until >= valid_from), -- null: until the next one of the group
    ADD COLUMN year_start_month smallint NOT NULL DEFAULT 1 CHECK (year_start_month BETWEEN 1 AND 12),
    ADD COLUMN year_start_day smallint NOT NULL DEFAULT 1 CHECK (year_start_day BETWEEN 1 AND 31),
    ADD COLUMN accrual text NOT NULL DEFAULT 'YEAR_START' CHECK (accrual IN ('YEAR_START', 'ANNIVERSARY',
        'MONTH_START', 'MONTH_END', 'QUARTER_START', 'QUARTER_END')),
    ADD COLUMN seniority_years integer[] NOT NULL DEFAULT '{}',
    ADD COLUMN seniority_days numeric(10, 4)[] NOT NULL DEFAULT '{}',
    ADD COLUMN balance_cap numeric(10, 4) CHECK (balance_cap > 0), -- null: none
    ADD COLUMN proration text NOT NULL DEFAULT 'NONE'
        CHECK (proration IN ('NONE', 'DAYS_OF_YEAR', 'DAYS_OF_MONTH', 'FULL_MONTHS')),
    ADD COLUMN rounding_unit text NOT NULL DEFAULT 'NONE' CHECK (rounding_unit IN ('NONE', 'HALF_DAY', 'FULL_DAY')),
    ADD COLUMN rounding_direction text NOT NULL DEFAULT 'NEAREST'
        CHECK (rounding_direction IN ('UP', 'DOWN', 'NEAREST')),
    ADD COLUMN part_time text NOT NULL DEFAULT 'NONE' CHECK (part_time IN ('NONE', 'BY_MONTHS', 'BY_DAYS')),
    ADD COLUMN full_week_days numeric(10, 4) NOT NULL DEFAULT 5 CHECK (full_week_days BETWEEN 0.5 AND 7),
    ADD COLUMN carry_over_limit numeric(10, 4) DEFAULT 0 CHECK (carry_over_limit >= 0), -- null: all
    ADD COLUMN carry_over_last_month smallint CHECK (carry_over_last_month BETWEEN 1 AND 12),
    ADD COLUMN carry_over_last_day smallint CHECK (carry_over_last_day BETWEEN 1 AND 31),
    ADD COLUMN carry_over_kept numeric(10, 4) NOT NULL DEFAULT 0 CHECK (carry_over_kept >= 0),
    ADD COLUMN waiting_days integer NOT NULL DEFAULT 0 CHECK (waiting_days >= 0),
    ADD COLUMN notice_days integer NOT NULL DEFAULT 0 CHECK (notice_days >= 0),
    ADD COLUMN run_exempt boolean NOT NULL DEFAULT false,
    ADD COLUMN approval_levels smallint NOT NULL DEFAULT 1 CHECK (approval_levels BETWEEN 0 AND 2),
    ADD COLUMN document_after_days integer CHECK (document_after_days >= 0),
    ADD COLUMN calendar_days boolean NOT NULL DEFAULT false,
    ADD COLUMN visibility text NOT NULL DEFAULT 'ABSENT' CHECK (visibility IN ('TYPE', 'ABSENT', 'NOTHING')),
    ADD COLUMN source text CHECK (char_length(source) <= 300), -- law, contract or pack that it comes from
    ADD COLUMN actor_id bigint,
    ADD COLUMN entered_on date NOT NULL DEFAULT '1900-01-01', -- it changes nothing of days before
    ADD CONSTRAINT policies_carry_over_day CHECK ((carry_over_last_month IS NULL) = (carry_over_last_day IS NULL)),
    ADD CONSTRAINT policies_seniority CHECK (cardinality(seniority_years) = cardinality(seniority_days)),
    DROP CONSTRAINT policies_leave_type_valid_from_key,
    ADD CONSTRAINT policies_one_per_group_and_day UNIQUE (leave_type, group_kind, group_value, valid_from);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON leave.policies
    FOR EACH ROW EXECUTE FUNCTION leave.refuse_change();
