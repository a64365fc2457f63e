import { Refusal, type Problem } from './http';

/** Sends a form with files, telling the share sent from 0 to 1; fetch cannot tell it. */
export function upload(path: string, form: FormData, told: (share: number) => void): Promise<unknown> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1' + path);
    const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
    if (token) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) told(event.loaded / event.total);
    });
    request.addEventListener('error', () => failed(new Refusal({ title: '', status: 0 })));
    request.addEventListener('load', () => {
      const ok = request.status >= 200 && request.status < 300;
      let body: unknown;
      try {
        body = request.responseText ? JSON.parse(request.responseText) : undefined;
      } catch {
        // What is not JSON has no sentence to show; the status tells.
        body = undefined;
      }
      if (ok) done(body);
      else failed(new Refusal({ title: '', ...(body as Partial<Problem> | undefined), status: request.status }));
    });
    request.send(form);
  });
}
