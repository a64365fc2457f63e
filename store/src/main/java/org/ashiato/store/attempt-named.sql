-- Every try to sign in, and what an account then did, with name and domain apart, both in lower case.
SELECT time,
       source,
       evidence,
       "offset",
       length,
       -- what is a domain only is a name
       lower(coalesce(
           nullif(CASE WHEN strpos(user_name, '\') > 0 THEN split_part(user_name, '\', 2)
                       ELSE split_part(user_name, '@', 1) END, ''),
           user_name)) AS name,
       lower(CASE WHEN user_domain IS NOT NULL THEN user_domain
                  WHEN strpos(user_name, '\') > 0 AND split_part(user_name, '\', 2) <> '' THEN split_part(user_name, '\', 1)
                  WHEN strpos(user_name, '@') > 1 THEN split_part(user_name, '@', 2) END) AS domain,
       lower(CASE WHEN src_address LIKE '::ffff:%.%' THEN split_part(src_address, '::ffff:', 2) ELSE src_address END) AS address,
       user_agent AS agent,
       country,
       coalesce(service, source) AS service,
       activity,
       activity = 'logon' AS logon,
       result,
       -- lists of sign-ins without a result list those that succeeded
       coalesce(result, 'success') = 'success' AS succeeded,
       reason
FROM ({signins}) AS signed
WHERE user_name IS NOT NULL
