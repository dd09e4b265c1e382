import type { Context } from 'hono';
import { millisecondsPerDay } from '../src/core/days';
import type { Caller, Role } from './caller';
import { createAnswering } from './enrich/answering';
import type { Metrics } from './metrics';
import { LiveFeed } from './predictions/live-feed';
import { rateLimit } from './rate-limit';
import { channelLog } from './registry/channel-log';
import { postChange, showChannel, showHistory } from './routes/channels';
import { receiveCounts } from './routes/counts';
import { sendDashboard } from './routes/dashboard';
import { receiveTicket } from './routes/enrich';
import { receiveForget } from './routes/forget';
import { showHealth, showReadiness } from './routes/health';
import { receiveLabels } from './routes/labels';
import { streamLive } from './routes/live';
import { sendPackage } from './routes/packages';
import { showPredictions } from './routes/predictions';
import { showStats } from './routes/stats';
import type { Services } from './services';

export interface Route {
  method: 'GET' | 'POST';
  path: string;
  /** Who may; nobody in particular where it is left out. */
  role?: Role;
  answer(context: Context, caller: Caller | undefined): Response | Promise<Response>;
}

/** Every address of the app, as openapi.json describes them. */
export function routesOf(services: Services, metrics: Metrics): Route[] {
  const { store } = services;
  const log = channelLog(store);
  const answering = createAnswering(store, log);
  const feed = new LiveFeed(store);
  const bytes = rateLimit(services.configuration.megabytesPerDay * 1e6, millisecondsPerDay, services.now);
  const channel = '/v1/channels/:channel';
  return [
    { method: 'GET', path: '/', answer: () => sendDashboard('dashboard.html') },
    { method: 'GET', path: '/dashboard.js', answer: () => sendDashboard('dashboard.js') },
    { method: 'GET', path: '/dashboard.css', answer: () => sendDashboard('dashboard.css') },
    { method: 'GET', path: '/healthz', answer: showHealth },
    { method: 'GET', path: '/readyz', answer: () => showReadiness(store) },
    { method: 'GET', path: '/metrics', role: 'administrator', answer: () => showMetrics(metrics) },
    { method: 'GET', path: channel, role: 'agent', answer: (c) => showChannel(c, log) },
    {
      method: 'POST',
      path: channel,
      role: 'administrator',
      answer: (c, by) => postChange(c, services, log, by),
    },
    {
      method: 'GET',
      path: `${channel}/history`,
      role: 'administrator',
      answer: (c) => showHistory(c, log),
    },
    { method: 'GET', path: '/v1/packages/:sha256', role: 'agent', answer: (c) => sendPackage(c, store) },
    {
      method: 'POST',
      path: '/v1/labels',
      role: 'agent',
      answer: (c, by) => receiveLabels(c, services, by, bytes),
    },
    { method: 'POST', path: '/v1/counts', role: 'agent', answer: (c) => receiveCounts(c, services) },
    {
      method: 'POST',
      path: '/v1/enrich',
      role: 'enrich',
      answer: (c, by) => receiveTicket(c, services, answering, by),
    },
    {
      method: 'POST',
      path: '/v1/forget',
      role: 'administrator',
      answer: (c, by) => receiveForget(c, services, by),
    },
    {
      method: 'GET',
      path: '/v1/predictions',
      role: 'enrich',
      answer: (c, by) => showPredictions(c, services, by),
    },
    {
      method: 'GET',
      path: '/v1/live',
      role: 'administrator',
      answer: (c) => streamLive(c, services, metrics, feed),
    },
    { method: 'GET', path: '/v1/stats', role: 'administrator', answer: (c) => showStats(c, services) },
  ];
}

function showMetrics(metrics: Metrics): Response {
  return new Response(metrics.text(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
