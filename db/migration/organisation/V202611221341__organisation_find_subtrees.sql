-- The units of a subtree stand side by side in the index of the paths: from "/1/7/" to before "/1/70", as "0" follows "/". Without
-- saying so every unit of the district was held against the path, in each statement that is bounded by a person's scope.
create or replace view organisation.pub_unit_subtree as
select root.id as root_id, member.id as unit_id, root.district_id
from organisation.unit root
join organisation.unit member
  on member.district_id = root.district_id and member.path like root.path || '%'
 and member.path ~>=~ root.path and member.path ~<~ (rtrim(root.path, '/') || '0');
