-- Web requests with their URL put together again from its parts: scheme and host in lower case, the port where
-- it is not the scheme's own, an IPv6 address in brackets. Of a tunnel it is host:port, of a bare path the path.
CREATE VIEW http AS
SELECT *,
       nullif(
           CASE
               WHEN scheme IS NOT NULL AND coalesce(dst_host, dst_ip) IS NOT NULL
               THEN scheme || '://'
                    || CASE WHEN strpos(coalesce(dst_host, dst_ip), ':') > 0
                            THEN '[' || coalesce(dst_host, dst_ip) || ']'
                            ELSE coalesce(dst_host, dst_ip) END
                    || CASE WHEN dst_port = 80 AND scheme IN ('http', 'ws')
                              OR dst_port = 443 AND scheme IN ('https', 'wss', 'ssl')
                              OR dst_port = 21 AND scheme = 'ftp'
                            THEN ''
                            ELSE coalesce(':' || CAST(dst_port AS VARCHAR), '') END
               WHEN method = 'CONNECT' AND path IS NULL AND dst_host IS NOT NULL
               THEN CASE WHEN strpos(dst_host, ':') > 0 THEN '[' || dst_host || ']' ELSE dst_host END
                    || coalesce(':' || CAST(dst_port AS VARCHAR), '')
               ELSE ''
           END
           || coalesce(path, '')
           || CASE WHEN query_string LIKE '#%' THEN query_string ELSE coalesce('?' || query_string, '') END,
           '') AS url
FROM http_logged
