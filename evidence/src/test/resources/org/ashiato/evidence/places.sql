-- The places of all sign-ins in the order of the evidence.
SELECT evidence, "offset", length, user_name
FROM signin_logged
ORDER BY evidence, "offset"
