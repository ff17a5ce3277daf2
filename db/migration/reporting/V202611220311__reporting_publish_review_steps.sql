-- Whose turn it is with a filed report: the unit's own reviewer (UNIT) or the office (OFFICE). A unit has a reviewer if somebody
-- holds that role in it or in a unit above it, and had no part in filing this report.
create view reporting.pub_review_step as
select report.id as report_id, report.district_id, report.unit_id, report.month,
       case
           when report.status = 'SUBMITTED' and exists (
               select 1
               from access.pub_role_holder holder
               join organisation.pub_unit_subtree subtree on subtree.root_id = holder.unit_id
               where subtree.unit_id = report.unit_id
                 and holder.role = 'UNIT_REVIEWER'
                 and holder.account_id <> all (report.filers)
           ) then 'UNIT'
           else 'OFFICE'
       end as step
from reporting.report
where report.status in ('SUBMITTED', 'PASSED');
