/** An error in Stripe's JSON, `{error: {type, message, code?, param?}}`, with an HTTP status. */
export type ApiError = {
  status: number;
  type: "invalid_request_error" | "idempotency_error" | "api_error" | "card_error";
  message: string;
  code?: string;
  param?: string;
};

export function invalidParameter(param: string, message: string, code = "parameter_invalid"): ApiError {
  return { status: 400, type: "invalid_request_error", message, code, param };
}

export function missingParameter(param: string): ApiError {
  return invalidParameter(param, `Missing required param: ${param}.`, "parameter_missing");
}

export function noSuch(kind: string, id: string, param = "id"): ApiError {
  return {
    status: 404,
    type: "invalid_request_error",
    message: `No such ${kind}: '${id}'`,
    code: "resource_missing",
    param,
  };
}

/** The response body with the error. */
export function errorBody({ status: _status, ...error }: ApiError): { error: Omit<ApiError, "status"> } {
  return { error };
}
