SELECT count(*) FROM http WHERE time >= :from
