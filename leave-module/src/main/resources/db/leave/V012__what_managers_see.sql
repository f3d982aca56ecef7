-- Whether the managers above somebody see that leave is of this type, and why it was asked for. If not, they see an
-- absence: enough to decide on it and to plan.
ALTER TABLE leave.leave_types
    ADD COLUMN visible_to_managers boolean NOT NULL DEFAULT true,
    -- The word that is shown instead of such a type cannot be one.
    ADD CONSTRAINT leave_types_absent CHECK (code <> 'absent');

UPDATE leave.leave_types SET visible_to_managers = false WHERE code = 'sick';

CREATE VIEW leave.published_leave_types AS SELECT code, visible_to_managers FROM leave.leave_types;
