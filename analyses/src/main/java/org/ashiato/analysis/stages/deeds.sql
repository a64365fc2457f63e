-- What the intruder did with the accounts in scope: sign-ins and deeds of each account, address and program, as one
-- within a minute or, where that would be too many, an hour. Deeds on mail, files and folders are known by name; what
-- else a log tells (a sign-out, a new rule) is no stage and left out.
WITH done AS (
    SELECT a.time,
           a.account,
           a.address,
           coalesce(a.agent, '') AS agent,
           CASE WHEN a.logon THEN 'sign_in'
                WHEN lower(a.activity) IN ('mailitemsaccessed', 'messagebind', 'folderbind') THEN 'mailbox'
                WHEN lower(a.activity) IN ('create', 'send', 'sendas', 'sendonbehalf', 'copy', 'move',
                                           'movetodeleteditems', 'softdelete', 'harddelete', 'update') THEN 'mail_handled'
                WHEN lower(a.activity) LIKE 'file%' OR lower(a.activity) LIKE 'folder%'
                  OR a.activity LIKE '%ファイル%' OR a.activity LIKE '%フォルダ%'
                  OR lower(a.activity) IN ('pageviewed', 'searchqueryperformed', 'listviewed', 'listitemviewed',
                                           'view', 'preview', 'download', 'upload', 'print', 'edit') THEN 'folder'
                END AS deed
    FROM attempt a
    JOIN stage_use u ON u.account = a.account AND u.address = a.address
    WHERE a.succeeded
)
SELECT epoch_us(min(time)) AS micros, account, address, agent, deed, count(*) AS number
FROM done
WHERE deed IS NOT NULL
GROUP BY account, address, agent, deed,
         CASE WHEN :hourly THEN date_trunc('hour', time) ELSE date_trunc('minute', time) END
ORDER BY micros, account, address, agent, deed
