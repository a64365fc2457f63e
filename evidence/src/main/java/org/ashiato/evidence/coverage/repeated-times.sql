-- The times within a slice at which an event may repeat another one: numbers rule out nearly all events at little cost.
SELECT epoch_us(time) AS micros
FROM event
WHERE time >= :begin AND time < :end
GROUP BY time, length, number, other_number
HAVING count(*) > 1
ORDER BY micros
