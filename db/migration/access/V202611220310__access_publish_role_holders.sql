-- Who holds a role in which unit, for questions like "has this unit a reviewer of its own". Disabled accounts hold nothing.
create view access.pub_role_holder as
select account_role.role, person.unit_id, account.id as account_id, person.district_id
from access.account_role
join access.account on account.id = account_role.account_id and account.enabled
join access.person on person.id = account.person_id;
