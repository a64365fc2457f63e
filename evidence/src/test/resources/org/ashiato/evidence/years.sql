-- All sign-ins in the order of time.
SELECT epoch_us(time) AS micros, time_quality
FROM signin_logged
ORDER BY micros
