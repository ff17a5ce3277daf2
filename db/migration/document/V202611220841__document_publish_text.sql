-- The whole text, for the search.
create view document.pub_document_text as
select id, district_id, text
from document.policy_document;
