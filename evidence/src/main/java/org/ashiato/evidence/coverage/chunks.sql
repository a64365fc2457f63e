select count(*) from (
select evidence, "offset" / 8192 as part, min(time) as lo, max(time) as hi from http group by evidence, "offset" / 8192) t where hi > lo + interval '60' second
