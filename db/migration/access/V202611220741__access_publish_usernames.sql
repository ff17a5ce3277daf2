-- Enabled accounts with the name by which a job acts on their behalf (ActingAs).
create view access.pub_acting_account as
select account.id as account_id, account.district_id, account.username
from access.account
where account.enabled;
