SELECT CAST("time" AS VARCHAR) || ' ' || time_quality FROM http ORDER BY "time" LIMIT 1
