//! An HTTP client for the drivers: one connection per request, with a time limit.

use std::{fmt::Display, sync::Arc, time::Duration};

use http_body_util::{BodyExt, Full};
use hyper::{
    body::Bytes,
    client::conn::http1,
    header::{CONNECTION, HOST, HeaderValue},
    http::{Request, Response, Uri},
};
use hyper_util::rt::TokioIo;
use thirtyfour::{
    error::{WebDriverError, WebDriverResult},
    session::http::{Body, HttpClient},
};
use tokio::{net::TcpStream, time::timeout};

/// Longer than the session's own timeouts allow any command to take.
const TIMEOUT: Duration = Duration::from_mins(1);

/// A client without state: it keeps nothing between requests, so any runtime may use it.
pub(crate) struct Client;

#[async_trait::async_trait]
impl HttpClient for Client {
    async fn send(&self, request: Request<Body<'_>>) -> WebDriverResult<Response<Bytes>> {
        timeout(TIMEOUT, exchange(request))
            .await
            .unwrap_or_else(|_| {
                Err(WebDriverError::Timeout(format!(
                    "the driver did not answer for {} s",
                    TIMEOUT.as_secs()
                )))
            })
    }

    async fn new(&self) -> Arc<dyn HttpClient> {
        Arc::new(Self)
    }
}

async fn exchange(request: Request<Body<'_>>) -> WebDriverResult<Response<Bytes>> {
    let (mut parts, body) = request.into_parts();
    let body = match body {
        Body::Empty => Bytes::new(),
        Body::Json(value) => Bytes::from(serde_json::to_vec(value)?),
    };
    let authority = parts
        .uri
        .authority()
        .map(ToString::to_string)
        .ok_or_else(|| request_failed("no address"))?;
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
    parts.headers.insert(
        HOST,
        HeaderValue::from_str(&authority).map_err(request_failed)?,
    );
    parts
        .headers
        .insert(CONNECTION, HeaderValue::from_static("close"));
    parts.uri = path.parse::<Uri>().map_err(request_failed)?;

    let stream = TcpStream::connect(&authority)
        .await
        .map_err(request_failed)?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(request_failed)?;
    let connection = tokio::spawn(connection);
    let answer = sender
        .send_request(Request::from_parts(parts, Full::new(body)))
        .await
        .map_err(request_failed)?;
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.map_err(request_failed)?.to_bytes();
    connection.abort();
    Ok(Response::from_parts(parts, body))
}

fn request_failed(why: impl Display) -> WebDriverError {
    WebDriverError::RequestFailed(why.to_string())
}
