-- What the intruder did with the accounts in scope: sign-ins and deeds of each account, address and program, as one
-- within a minute or, where that would be too many, an hour.
SELECT epoch_us(min(a.time)) AS micros,
       a.account,
       a.address,
       coalesce(a.agent, '') AS agent,
       CASE WHEN a.logon THEN 'sign_in'
            WHEN lower(a.activity) LIKE 'mail%'
              OR lower(a.activity) IN ('messagebind', 'folderbind', 'send', 'sendas', 'sendonbehalf', 'copy', 'move',
                                       'movetodeleteditems', 'softdelete', 'harddelete', 'update') THEN 'mailbox'
            ELSE 'folder' END AS deed,
       count(*) AS number
FROM attempt a
JOIN stage_use u ON u.account = a.account AND u.address = a.address
WHERE a.succeeded
GROUP BY a.account, a.address, coalesce(a.agent, ''), deed,
         CASE WHEN :hourly THEN date_trunc('hour', a.time) ELSE date_trunc('minute', a.time) END
ORDER BY micros, a.account, a.address, agent, deed
